/// Options and arguments that several commands share.
@NullMarked
package elboroom.cli.option;

import org.jspecify.annotations.NullMarked;
