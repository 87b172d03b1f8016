package elboroom.ml.model;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import elboroom.ml.TorchScript;

/// A transposed 4×4 convolution with stride 2 and padding 1, `[batch, inputs, h, w]` to `[batch, outputs, 2h, 2w]`. Its
/// weights `[inputs, outputs, 4, 4]` are those of PyTorch's `ConvTranspose2d`.
///
/// @param first initialisation of its weights
record TransposedConvolution(String name, int inputs, int outputs, Layer.First first) implements Layer {

    private static final int KERNEL = 4;
    private static final int STRIDE = 2;

    /// Loaded when it is first needed: networks are also built where libtorch is not started.
    private static final class Operator {
        static final TorchScript CONV_TRANSPOSE = new TorchScript(
                "torch.conv_transpose2d(x, weight, bias, [2, 2], [1, 1])", "x", "weight", "bias");
    }

    @Override
    public NDArray forward(NDArray x, Weights weights) {
        return apply(x, weights, weights.get(name + ".bias"));
    }

    @Override
    public NDArray along(NDArray direction, NDArray output, Weights weights) {
        return apply(direction, weights, direction.getManager().zeros(new Shape(outputs)));
    }

    private NDArray apply(NDArray x, Weights weights, NDArray bias) {
        return Operator.CONV_TRANSPOSE.apply(x, weights.get(name + ".weight"), bias);
    }

    /// Each output is a sum over a fourth of the kernel.
    @Override
    public List<Parameter> parameters() {
        int positions = KERNEL * KERNEL / (STRIDE * STRIDE);
        return List.of(
                first.weight(name, new Shape(inputs, outputs, KERNEL, KERNEL), inputs * positions,
                        outputs * KERNEL * KERNEL),
                Parameter.bias(name + ".bias", outputs));
    }

    @Override
    public Shape output(Shape input) {
        return new Shape(outputs, STRIDE * input.get(1), STRIDE * input.get(2));
    }

    @Override
    public long multiplyAdds(Shape input) {
        return input.size() * outputs * KERNEL * KERNEL;
    }
}
