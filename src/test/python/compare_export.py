"""Compares exported models with what Elbo Room computed, in real PyTorch. PyTorchComparisonTest writes the cases and
calls this: python compare_export.py FOLDER, where FOLDER has a folder for each case. Prints the largest differences."""

import importlib.util
import pathlib
import sys

import torch

TOLERANCE = 1e-5


def load(folder):
    spec = importlib.util.spec_from_file_location("model", folder / "model.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def difference(a, b):
    assert a.shape == b.shape, (a.shape, b.shape)
    return ((a - b).abs() / b.abs().clamp(min=1)).max().item()


@torch.no_grad()
def compare(folder):
    module = load(folder)
    model = module.load()
    case = module.read_weights(folder / "case.safetensors")
    images, *labels = inputs(case)
    assert model(images, *labels).shape == images.shape
    code = model.encode(images, *labels)
    mean = code[0] if isinstance(code, tuple) else code
    worst = difference(mean.float(), case["mean"])
    if isinstance(code, tuple):
        worst = max(worst, difference(code[1], case["logVar"]))
    z = case["z"].long() if mean.dtype == torch.long else case["z"]
    worst = max(worst, difference(model.output(z, *labels), case["output"]))
    worst = max(worst, difference(model.decode(z, *labels).flatten(1), case["decoded"]))
    nats = -model.log_likelihood(model.output(z, *labels), images)
    worst_nats = difference(nats, case["nats"])
    try:
        sampled = model.sample(labels[0] if labels else 3)
        assert sampled.shape[1:] == images.shape[1:]
    except NotImplementedError:
        pass
    changed = {name: tensor * 1.5 + 0.01 for name, tensor in model.state_dict().items()}
    model.load_state_dict(changed)
    module.save(model, folder / "changed.safetensors")
    return worst, worst_nats


def inputs(case):
    count = case["images"].shape[0]
    labels = (case["labels"].long(),) if "labels" in case else ()
    return (case["images"].reshape(count, *[int(n) for n in case["shape"]]), *labels)


def main():
    bad = 0
    highest = highest_nats = 0
    for folder in sorted(path for path in pathlib.Path(sys.argv[1]).iterdir() if path.is_dir()):
        worst, nats = compare(folder)
        highest, highest_nats = max(highest, worst), max(highest_nats, nats)
        bad += not worst <= TOLERANCE
        print("%-50s codes and images %.1e   log-likelihood %.1e" % (folder.name, worst, nats))
    print("largest: codes and images %.2e, log-likelihood %.2e" % (highest, highest_nats))
    sys.exit(1 if bad else 0)


main()
