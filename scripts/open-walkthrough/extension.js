const { commands } = require('vscode');

exports.activate = () => commands.executeCommand('minutes.getStarted');
