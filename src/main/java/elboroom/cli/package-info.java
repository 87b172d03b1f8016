/// The command line: the root command, its texts, and the exit codes of failures.
@NullMarked
package elboroom.cli;

import org.jspecify.annotations.NullMarked;
