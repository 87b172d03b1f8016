/// What formats of other programs have in common.
@NullMarked
package elboroom.exchange;

import org.jspecify.annotations.NullMarked;
