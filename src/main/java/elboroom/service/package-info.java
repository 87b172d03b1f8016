/// All threads of the program: training, inference and data loading.
@NullMarked
package elboroom.service;

import org.jspecify.annotations.NullMarked;
