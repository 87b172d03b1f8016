package elboroom.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/// Standard output and error as writers that know when something could not be written. `System.out` keeps failures to
/// itself, so a writer around it never hears of a full disk or a closed pipe.
public final class StandardOutput {

    private StandardOutput() {}

    /// Writes results in the encoding of the terminal, line by line.
    public static PrintWriter writer() {
        return writer(FileDescriptor.out, System.out.charset());
    }

    /// Writes everything else to standard error, in the same way.
    public static PrintWriter errors() {
        return writer(FileDescriptor.err, System.err.charset());
    }

    private static PrintWriter writer(FileDescriptor place, Charset told) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(place), able(told)), true);
    }

    /// ASCII is what Java concludes from the locale C, POSIX or one that is not installed, which say nothing of the terminal:
    /// there it is UTF-8.
    static Charset able(Charset told) {
        return told.equals(US_ASCII) ? UTF_8 : told;
    }
}
