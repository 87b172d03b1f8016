/// The command line, one command a class.
@NullMarked
package elboroom.cli;

import org.jspecify.annotations.NullMarked;
