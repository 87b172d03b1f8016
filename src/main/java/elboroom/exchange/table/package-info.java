/// Tables for other programs, as CSV.
@NullMarked
package elboroom.exchange.table;

import org.jspecify.annotations.NullMarked;
