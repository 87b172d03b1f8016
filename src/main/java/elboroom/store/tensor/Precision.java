package elboroom.store.tensor;

import java.util.Arrays;
import java.util.Optional;

/// How the values of a tensor are written, by their names in safetensors files: `F32`, as they are; `F16`, rounded to half
/// precision.
public enum Precision {
    F32, F16;

    static Optional<Precision> of(String type) {
        return Arrays.stream(values()).filter(precision -> precision.name().equals(type)).findFirst();
    }

    /// Of one value.
    int bytes() {
        return this == F32 ? Float.BYTES : Short.BYTES;
    }

    /// Whether a value can be written at all.
    public boolean holds(float value) {
        return this == F32 || Float.isFinite(Float.float16ToFloat(Float.floatToFloat16(value)));
    }
}
