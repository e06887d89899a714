Console.WriteLine("usage: match|reverse|search|write|start|quality|skills --market DIR");
