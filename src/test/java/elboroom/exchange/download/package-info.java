@NullMarked
package elboroom.exchange.download;

import org.jspecify.annotations.NullMarked;
