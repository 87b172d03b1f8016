/// The commands, one class each, and their reports.
@NullMarked
package elboroom.cli.command;

import org.jspecify.annotations.NullMarked;
