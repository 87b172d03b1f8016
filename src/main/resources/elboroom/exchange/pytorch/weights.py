def read_weights(path):
    """Reads a safetensors file: the length of the header, the header as JSON, the values."""
    data = pathlib.Path(path).read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    types = {"F32": torch.float32, "F16": torch.float16}
    weights = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        values = torch.frombuffer(bytearray(data[start + begin:start + end]), dtype=types[entry["dtype"]])
        weights[name] = values.reshape(entry["shape"]).float()
    return weights


def save(model, path):
    """Writes the weights of a model as a safetensors file, for `elboroom import`."""
    header, values, size = {}, [], 0
    for name, tensor in sorted(model.state_dict().items()):
        flat = tensor.detach().to("cpu", torch.float32).contiguous().flatten()
        values.append(struct.pack("<%df" % flat.numel(), *flat.tolist()))
        header[name] = {"dtype": "F32", "shape": list(tensor.shape),
                        "data_offsets": [size, size + len(values[-1])]}
        size += len(values[-1])
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    pathlib.Path(path).write_bytes(len(text).to_bytes(8, "little") + text + b"".join(values))


def load(path=pathlib.Path(__file__).with_name("weights.safetensors")):
    """Returns the model with its weights."""
    model = Model()
    model.load_state_dict(read_weights(path))
    return model.eval()
