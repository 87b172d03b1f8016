package elboroom.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/// Writers for standard output and error that detect failed writes. `System.out` swallows them, so a writer on top of
/// it would miss a full disk or a closed pipe.
public final class StandardOutput {

    private StandardOutput() {}

    /// A writer for results, in the terminal's encoding, flushed after each line.
    public static PrintWriter writer() {
        return writer(FileDescriptor.out, System.out.charset());
    }

    /// A writer for standard error, in the same way.
    public static PrintWriter errors() {
        return writer(FileDescriptor.err, System.err.charset());
    }

    private static PrintWriter writer(FileDescriptor place, Charset encoding) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(place), supported(encoding)), true);
    }

    /// Replaces ASCII by UTF-8: Java derives ASCII from the locales C, POSIX and missing ones, which do not describe
    /// the terminal.
    static Charset supported(Charset encoding) {
        return encoding.equals(US_ASCII) ? UTF_8 : encoding;
    }
}
