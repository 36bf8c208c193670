"""The pretend Echo, cloud and Amazon."""
