/// The commands, one class each, and the reports they print.
@NullMarked
package elboroom.cli.command;

import org.jspecify.annotations.NullMarked;
