/// The command line: one class per command.
@NullMarked
package elboroom.cli;

import org.jspecify.annotations.NullMarked;
