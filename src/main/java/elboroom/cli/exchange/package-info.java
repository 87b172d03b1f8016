/// Commands that write runs in other formats and read them.
@NullMarked
package elboroom.cli.exchange;

import org.jspecify.annotations.NullMarked;
