"""Encodes, decodes and samples with the model beside this file. Run it with: python example.py"""

import torch

from model import load

torch.manual_seed(0)
model = load()
with torch.no_grad():
    # Replace these by your own images, scaled to values from 0 to 1.
    images = torch.rand(<shape>)<labels>

    code = model.encode(images<y>)<first>
    print("encoded", tuple(images.shape), "to", tuple(code.shape))

    decoded = model.decode(code<y>)
    print("decoded to", tuple(decoded.shape), "with values from", decoded.min().item(), "to", decoded.max().item())

    nats = -model.log_likelihood(model.output(code<y>), images)
    print("-log p(x|z) in nats:", nats.tolist())

<sample>

# ONNX for other runtimes (needs the packages onnx and onnxscript):
# torch.onnx.export(model, (images<y>,), "model.onnx")
