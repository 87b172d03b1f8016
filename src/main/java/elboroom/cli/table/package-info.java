/// What commands print and write of tables.
@NullMarked
package elboroom.cli.table;

import org.jspecify.annotations.NullMarked;
