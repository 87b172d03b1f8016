package elboroom.store.tensor;

import java.util.Arrays;
import java.util.Optional;

/// Storage type of tensor values, named as in safetensors files: `F32`, unchanged; `F16`, rounded to half precision.
public enum Precision {
    F32, F16;

    static Optional<Precision> of(String type) {
        return Arrays.stream(values()).filter(precision -> precision.name().equals(type)).findFirst();
    }

    /// Returns the size of a value.
    int bytes() {
        return this == F32 ? Float.BYTES : Short.BYTES;
    }

    /// Whether a value is in range.
    public boolean holds(float value) {
        return this == F32 || Float.isFinite(Float.float16ToFloat(Float.floatToFloat16(value)));
    }
}
