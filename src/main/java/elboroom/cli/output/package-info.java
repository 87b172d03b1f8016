/// Standard output, standard error, tables and progress bars.
@NullMarked
package elboroom.cli.output;

import org.jspecify.annotations.NullMarked;
