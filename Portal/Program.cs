using Portal;

return await PortalApp.Run(args);
