"""Decide whether an HTTPS request comes from Alexa, before anything reads it (rule book section 6).

Reading order, which is also the order of the checks:

    clock            what time it is, as an argument
    logs             what may be written down about a request
    intake           is it a request at all: content type, size, UTF-8; later: JSON, an object
    certificate_url  is the certificate where Amazon keeps its certificates
    download         fetch the chain: bounded in time and size, no redirects
    chain            is the chain one to trust, and Amazon's
    key_policy       how long keys are remembered, how much is done at once
    keys             remember the validated key, a URL at a time; bound what a stranger can make us do
    signature        did that key sign exactly these bytes
    timestamps       is the request fresh
    replay           have we seen this very request before
    adapter          the same, in the shape flask-ask-sdk wants (the only import of it)

Every refusal is an `UntrustedRequest` of `skill.errors`. Imports run one way, downwards in `skill`, then up this list;
nothing in `skill` imports this package, and nothing here can name a test authority.
"""
