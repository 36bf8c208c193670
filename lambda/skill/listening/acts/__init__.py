"""What somebody does by an utterance, besides asking: yes, no, thanks, a pick, a correction, a control."""
