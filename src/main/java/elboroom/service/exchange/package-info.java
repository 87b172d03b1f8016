/// Writes runs in other formats, and reads runs and models from them.
@NullMarked
package elboroom.service.exchange;

import org.jspecify.annotations.NullMarked;
