package elboroom.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/// Standard output as a writer that knows when something could not be written. `System.out` keeps failures to itself, so a
/// writer around it never hears of a full disk or a closed pipe.
public final class StandardOutput {

    private StandardOutput() {}

    /// Writes in the encoding of the terminal, line by line.
    public static PrintWriter writer() {
        var bytes = new FileOutputStream(FileDescriptor.out);
        return new PrintWriter(new OutputStreamWriter(bytes, System.out.charset()), true);
    }
}
