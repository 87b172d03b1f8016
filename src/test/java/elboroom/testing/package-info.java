/// What several tests share.
@NullMarked
package elboroom.testing;

import org.jspecify.annotations.NullMarked;
