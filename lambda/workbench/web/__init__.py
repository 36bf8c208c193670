"""The simulator in the browser: loopback only, an app of its own, never deployed."""
