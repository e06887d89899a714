using JobAlliance.Web.Commands;

return await AllianceCommands.RunAsync(args);
