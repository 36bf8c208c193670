"""What Alexa runs, in reading order; each module imports only from those before it.

`errors`; `article`, the shape of what can be said; `understanding/`, from words to what is asked (its own list);
`sources` and `content`, read and check `content/`, with `shapes`, `references`, `grounding`, `wording` and `checks`;
`conversation`, what is remembered between turns; `reply`, what is about to be said; `offers`, `finding`, `traits`,
`weighing`, `answering`, `relief`, `menus`, `repeating`, `controls` and `dialogue`, every decision; `speech`, `cards` and
`screens`, how it sounds and looks; `envelope`, `intents`, `fulfilment`, `observation` and `misses`, the edges without the
SDK; `handlers` and `service`, which alone speak the SDK.
"""
