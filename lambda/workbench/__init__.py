"""What we run and Alexa does not: a pretend device, the interaction model, checks, measurements. Never deployed."""
