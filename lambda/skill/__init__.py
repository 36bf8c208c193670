"""What runs, in the order of a question; each room imports only from those before it.

`errors`; `article/`, what the article says; `listening/`, words in, what was meant out; `content`, all that was shipped;
`conversation/`, what was meant meets what is remembered; `replying/`, a decision becomes a reply; `speaking/`, how it
sounds and looks; `alexa/`, the only room with Amazon's SDK. `pyproject.toml` has this order as a contract (`lint-imports`).
"""
