/// The engine thread and the queries it runs.
@NullMarked
package elboroom.service.engine;

import org.jspecify.annotations.NullMarked;
