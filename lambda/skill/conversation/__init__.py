"""The utterance meets the conversation: what is remembered, and which answer is wanted; never its wording.

`state` is what is remembered, `table` what the last replies put before the listener, `move` what is decided. `heard` is
what words mean there, `answers` which answer a question has. With them `steps` leads through a cramp, and `following` takes
up what is on the table; `danger` comes before an answer, `choosing` weighs all that could be said, `fitting` mends what was
chosen. `decide` puts them together.
"""
