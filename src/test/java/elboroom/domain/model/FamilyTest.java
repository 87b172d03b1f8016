package elboroom.domain.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static elboroom.domain.model.Capability.BATCH_EXTRA;
import static elboroom.domain.model.Capability.BOUND;
import static elboroom.domain.model.Capability.CODEBOOK;
import static elboroom.domain.model.Capability.CODE_DECAY;
import static elboroom.domain.model.Capability.DIMENSIONS;
import static elboroom.domain.model.Capability.EXTRA;
import static elboroom.domain.model.Capability.FITTED_DENSITY;
import static elboroom.domain.model.Capability.FITTED_MIXTURE;
import static elboroom.domain.model.Capability.IMPORTANCE_BOUND;
import static elboroom.domain.model.Capability.KL;
import static elboroom.domain.model.Capability.LABELS;
import static elboroom.domain.model.Capability.LEARNED_PRIOR;
import static elboroom.domain.model.Capability.PLAIN_LOSS;
import static elboroom.domain.model.Capability.POSTERIOR;
import static elboroom.domain.model.Capability.PRIOR;
import static elboroom.domain.model.Capability.SCHEDULED_KL;
import static elboroom.domain.model.Capability.WEIGHTED_KL;
import static org.assertj.core.api.Assertions.assertThat;

class FamilyTest {

    @Test
    void aFamilyDeclaresWhatItsModelsHave() {
        assertThat(of(FamilySpec.of(Family.AE))).containsOnly(DIMENSIONS, FITTED_DENSITY, PLAIN_LOSS);
        assertThat(of(FamilySpec.of(Family.RAE))).containsOnly(DIMENSIONS, FITTED_DENSITY, EXTRA, CODE_DECAY);
        assertThat(of(FamilySpec.of(Family.DAE))).containsOnly(DIMENSIONS, FITTED_DENSITY);
        assertThat(of(FamilySpec.of(Family.CONTRACTIVE_AE))).containsOnly(DIMENSIONS, FITTED_DENSITY, EXTRA);
        assertThat(of(FamilySpec.of(Family.VAE))).containsOnly(DIMENSIONS, POSTERIOR, KL, BOUND, PRIOR, PLAIN_LOSS,
                WEIGHTED_KL, SCHEDULED_KL);
        assertThat(of(FamilySpec.of(Family.CVAE))).containsOnly(DIMENSIONS, POSTERIOR, KL, BOUND, PRIOR, PLAIN_LOSS,
                LABELS);
        assertThat(of(FamilySpec.of(Family.IWAE))).containsOnly(DIMENSIONS, POSTERIOR, KL, BOUND, PRIOR, EXTRA,
                IMPORTANCE_BOUND);
        assertThat(of(FamilySpec.of(Family.VQ_VAE))).containsOnly(CODEBOOK, EXTRA);
    }

    @Test
    void someCapabilitiesDependOnSettings() {
        FamilySpec constant = FamilySpec.of(Family.BETA_VAE);
        FamilySpec capacity = constant.with("schedule", "capacity");
        assertThat(of(constant)).contains(WEIGHTED_KL, SCHEDULED_KL).doesNotContain(EXTRA, BATCH_EXTRA);
        assertThat(of(capacity)).contains(EXTRA, BATCH_EXTRA, SCHEDULED_KL).doesNotContain(WEIGHTED_KL);
        assertThat(constant.beta()).isEqualTo(4);
        assertThat(capacity.beta()).isEqualTo(1);
        assertThat(Family.BETA_VAE.has(EXTRA)).as("of every beta-VAE").isFalse();
        assertThat(FamilySpec.of(Family.CVAE).with("prior", "learned").has(LEARNED_PRIOR)).isTrue();
        assertThat(FamilySpec.of(Family.RAE).with("density", "mixture").has(FITTED_MIXTURE)).isTrue();
    }

    /// Implications between capabilities that other code relies on when it checks only one of them.
    @ParameterizedTest
    @EnumSource
    void capabilitiesFitTogether(Family family) {
        assertThat(family.has(DIMENSIONS)).isNotEqualTo(family.has(CODEBOOK));
        assertThat(Stream.of(PRIOR, FITTED_DENSITY, CODEBOOK).filter(family::has)).hasSize(1);
        assertThat(family.has(KL)).isEqualTo(family.has(POSTERIOR));
        if (family.has(BOUND)) {
            assertThat(family.has(KL)).isTrue();
            assertThat(family.has(PRIOR)).isTrue();
        }
        if (family.has(WEIGHTED_KL)) {
            assertThat(family.settings()).extracting(Setting::name).contains("beta");
        }
        if (family.has(IMPORTANCE_BOUND)) {
            assertThat(family.settings()).extracting(Setting::name).contains("samples");
        }
        assertThat(family.has(PLAIN_LOSS) && family.has(EXTRA)).isFalse();
    }

    private static Set<Capability> of(FamilySpec spec) {
        Set<Capability> capabilities = EnumSet.allOf(Capability.class);
        capabilities.removeIf(capability -> !spec.has(capability));
        return capabilities;
    }
}
