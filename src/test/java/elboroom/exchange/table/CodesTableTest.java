package elboroom.exchange.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Latent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CodesTableTest {

    @TempDir
    Path folder;

    @Test
    void eachKindOfCodeHasItsColumns() throws IOException {
        float[] codes = {1, 2, 3, 4};
        int[] labels = {1, -1};
        Path file = folder.resolve("codes.csv");
        CodesTable.write(file, Latent.GAUSSIAN, new Latents(2, codes, new float[]{-1, -2, -3, -4}, labels),
                List.of("a", "b, \"c\""));
        assertThat(Files.readAllLines(file)).containsExactly("index,label,class,mu_0,mu_1,logvar_0,logvar_1",
                "0,1,\"b, \"\"c\"\"\",1.0,2.0,-1.0,-2.0", "1,-1,,3.0,4.0,-3.0,-4.0");
        CodesTable.write(file, Latent.POINT, new Latents(2, codes, new float[0], labels), List.of());
        assertThat(Files.readAllLines(file)).containsExactly("index,label,class,z_0,z_1", "0,1,,1.0,2.0",
                "1,-1,,3.0,4.0");
        CodesTable.write(file, Latent.CODES, new Latents(2, codes, new float[0], labels), List.of());
        assertThat(Files.readAllLines(file)).containsExactly("index,label,class,code_0,code_1", "0,1,,1,2",
                "1,-1,,3,4");
    }
}
