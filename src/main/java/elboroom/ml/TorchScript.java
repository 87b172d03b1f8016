package elboroom.ml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;

/// An operator of libtorch that DJL lacks, called through a TorchScript module (decision 0035). The module is written in
/// memory; libtorch compiles its source.
///
/// Any thread that may use libtorch can call it. It stays loaded, so create it once, after `Torch.start()`.
public final class TorchScript {

    private static final LocalDateTime TIME_STAMP = LocalDateTime.of(1980, 1, 1, 0, 0);
    /// A pickled object of the class `__torch__.Operator` without attributes (pickle protocol 2).
    private static final String OBJECT = "\u0080\u0002c__torch__\nOperator\n)\u0081}b.";
    /// A pickled empty tuple: the module has no constant tensors.
    private static final String NO_CONSTANTS = "\u0080\u0002).";

    private final PtSymbolBlock module;

    /// Compiles an operator.
    ///
    /// @param inputs the names of its inputs, all of them tensors
    /// @param expression a tensor, in the names of the inputs
    public TorchScript(String expression, String... inputs) {
        var archive = new ByteArrayInputStream(archive(source(expression, inputs)));
        try {
            module = JniUtils.loadModule((PtNDManager) Torch.newManager(), archive, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not from an array in memory
        }
    }

    /// Returns the value of the expression, which belongs to the manager of the first input. Gradients flow to all
    /// inputs if this thread records them.
    public NDArray apply(NDArray... inputs) {
        // without "training", DJL would disable autograd for the call
        return IValueUtils.forward(module, new NDList(inputs), true).singletonOrThrow();
    }

    private static String source(String expression, String... inputs) {
        return """
                class Operator(Module):
                  __parameters__ = []
                  __buffers__ = []
                  def forward(self: __torch__.Operator, %s: Tensor) -> Tensor:
                    return %s
                """.formatted(String.join(": Tensor, ", inputs), expression);
    }

    /// Returns the module as the zip archive that `torch.jit.save` writes; the same bytes for the same source.
    static byte[] archive(String source) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            add(zip, "data.pkl", OBJECT);
            add(zip, "code/__torch__.py", source);
            add(zip, "constants.pkl", NO_CONSTANTS);
            add(zip, "version", "3\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not from an array in memory
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry("operator/" + name);
        entry.setTimeLocal(TIME_STAMP);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
