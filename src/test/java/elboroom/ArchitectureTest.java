package elboroom;

import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.value.WritableValue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import elboroom.domain.model.Latent;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// The arrows of `docs/architecture.md`. A rule that is in the way is changed there first, with its reason.
@AnalyzeClasses(packages = "elboroom", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DJL = "ai.djl..";
    private static final String[] UI_SUPPORT = {"elboroom.ui.control..", "elboroom.ui.fx..",
            "elboroom.ui.exploration..", "elboroom.ui.command..",
            "elboroom.ui.theme.."};

    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
            .layer("entry").definedBy("elboroom").layer("app").definedBy("elboroom.app..").layer("ui")
            .definedBy("elboroom.ui..").layer("cli").definedBy("elboroom.cli..").layer("i18n")
            .definedBy("elboroom.i18n..").layer("service").definedBy("elboroom.service..").layer("ml")
            .definedBy("elboroom.ml..").layer("metrics").definedBy("elboroom.metrics..").layer("data")
            .definedBy("elboroom.data..").layer("store")
            .definedBy("elboroom.store..").layer("picture").definedBy("elboroom.picture..").layer("exchange")
            .definedBy("elboroom.exchange..").layer("bench")
            .definedBy("elboroom.bench..").layer("demo").definedBy("elboroom.demo..").layer("domain")
            .definedBy("elboroom.domain..") //
            .whereLayer("entry").mayNotBeAccessedByAnyLayer() //
            .whereLayer("bench").mayOnlyBeAccessedByLayers("entry") //
            .whereLayer("demo").mayOnlyBeAccessedByLayers("entry", "bench") //
            .whereLayer("app").mayOnlyBeAccessedByLayers("entry", "demo", "bench") //
            .whereLayer("cli").mayOnlyBeAccessedByLayers("entry", "app", "demo", "bench") //
            .whereLayer("ui").mayOnlyBeAccessedByLayers("app", "demo", "bench") //
            .whereLayer("service").mayOnlyBeAccessedByLayers("app", "ui", "cli", "demo", "bench") //
            .whereLayer("ml").mayOnlyBeAccessedByLayers("app", "cli", "service", "exchange", "bench") //
            .whereLayer("metrics").mayOnlyBeAccessedByLayers("app", "ui", "cli", "service", "exchange", "ml", "store",
                    "bench") //
            .whereLayer("data").mayOnlyBeAccessedByLayers("app", "cli", "service", "ml", "bench") //
            .whereLayer("exchange").mayOnlyBeAccessedByLayers("cli", "service") //
            .whereLayer("picture").mayOnlyBeAccessedByLayers("cli", "service", "exchange", "demo") //
            .whereLayer("store").mayOnlyBeAccessedByLayers("app", "cli", "service", "exchange", "picture", "demo") //
            .whereLayer("i18n").mayOnlyBeAccessedByLayers("entry", "app", "ui", "cli", "demo", "bench")
            .because("whoever reads a layer need not know what lies above it");

    @ArchTest
    static final ArchRule DJL_STAYS_INSIDE = noClasses().that()
            .resideOutsideOfPackages("elboroom.ml..", "elboroom.store..").should().dependOnClassesThat()
            .resideInAPackage(DJL)
            .because("outside ml and store arrays are Java arrays, which need no owner and no closing");

    @ArchTest
    static final ArchRule NO_TENSOR_REACHES_THE_SERVICES = noClasses().that()
            .resideOutsideOfPackages("elboroom.ml..", "elboroom.store..").should()
            .callCodeUnitWhere(describe("DJL is in the signature", ArchitectureTest::mentionsDjl))
            .because("a tensor whose owner nobody knows is a leak of native memory");

    @ArchTest
    static final ArchRule JAVAFX_STAYS_IN_THE_WINDOW = noClasses().that()
            .resideOutsideOfPackages("elboroom.ui..", "elboroom.app..", "elboroom.demo..", "elboroom.bench..").should()
            .dependOnClassesThat().resideInAPackage("javafx..")
            .because("the command line and the tests below the window run without a toolkit");

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_SCENE = noClasses().that().haveSimpleNameEndingWith("ViewModel").should()
            .dependOnClassesThat(resideInAPackage("javafx..")
                    .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util.."))))
            .allowEmptyShould(true).because("a ViewModel is tested with fakes and without a toolkit");

    @ArchTest
    static final ArchRule VIEWS_BIND_AND_FORWARD = noClasses().that().haveSimpleNameEndingWith("View").should()
            .dependOnClassesThat()
            .resideInAnyPackage("elboroom.service..", "elboroom.ml..", "elboroom.data..", "elboroom.store..")
            .allowEmptyShould(true).because("what a View decides, no test without a screen can see");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER = slices().assignedFrom(new Features()).should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("elboroom.ui.shell.."), resideInAPackage("elboroom.."))
            .allowEmptyShould(true).because("what features share is ui.exploration; the shell alone knows them all");

    @ArchTest
    static final ArchRule SUPPORT_KNOWS_NO_FEATURE = noClasses().that().resideInAnyPackage(UI_SUPPORT).should()
            .dependOnClassesThat(resideInAPackage("elboroom.ui..").and(not(resideInAnyPackage(UI_SUPPORT))))
            .allowEmptyShould(true).because("what all features use must not depend on one of them");

    @ArchTest
    static final ArchRule SHARED_STATE_CHANGES_BY_VERBS = noMethods().that().areDeclaredInClassesThat()
            .resideInAPackage("elboroom.ui.exploration..").and().areNotPrivate().should()
            .haveRawReturnType(assignableTo(WritableValue.class))
            .because("a verb moves shared state from one consistent moment to the next; no feature sets a part of it");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("elboroom.(**)").should().beFreeOfCycles()
            .because("packages in a cycle are one package that is hard to read");

    @ArchTest
    static final ArchRule THREADS_ARE_MADE_IN_SERVICE = noClasses().that().resideOutsideOfPackage("elboroom.service..")
            .should()
            .callConstructorWhere(target(owner(assignableTo(Thread.class).or(assignableTo(ExecutorService.class))
                    .or(assignableTo(Timer.class)))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(Thread.class))).and(target(nameMatching("of.*|start.*"))))
            .orShould().callMethodWhere(target(owner(assignableTo(Executors.class))))
            .orShould()
            .callMethodWhere(
                    describe("an Async of CompletableFuture without an executor", ArchitectureTest::poolsImplicitly))
            .orShould().dependOnClassesThat().resideInAPackage("javafx.concurrent..")
            .because("one place shows every thread of the program, and closes it");

    @ArchTest
    static final ArchRule ONE_BRIDGE_TO_THE_FX_THREAD = noClasses().that().resideOutsideOfPackage("elboroom.ui.fx..")
            .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .because("events are drained once a pulse, so that training cannot flood the screen");

    @ArchTest
    static final ArchRule DOMAIN_IS_JDK_ONLY = classes().that().resideInAPackage("elboroom.domain..").should()
            .onlyDependOnClassesThat().resideInAnyPackage("elboroom.domain..", "java..", "org.jspecify.annotations..")
            .because("everybody depends on what the program talks about");

    @ArchTest
    static final ArchRule METRICS_ARE_PLAIN_JAVA = classes().that().resideInAPackage("elboroom.metrics..").should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("elboroom.metrics..", "elboroom.domain..", "java..", "org.jspecify.annotations..",
                    "org.apache.commons.statistics..", "org.ejml..")
            .because("a figure is trusted sooner when it is computed apart from what it judges");

    @ArchTest
    static final ArchRule DOMAIN_TYPES_ARE_VALUES = classes().that().resideInAPackage("elboroom.domain..").and()
            .areNotAssignableTo(Throwable.class).should().beRecords().orShould().beEnums().orShould().beInterfaces()
            .because("values can be shared between threads and compared in tests");

    @ArchTest
    static final ArchRule CAPABILITIES_ARE_ASKED_BY_NAME = noClasses().that()
            .resideOutsideOfPackage("elboroom.domain.model").and().doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should().accessFieldWhere(target(owner(type(Latent.class))))
            .because(
                    "a new family declares a `Capability`; who compares kinds of latents would not notice it. A switch "
                            + "over all kinds is allowed, as the compiler checks it");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses().that()
            .resideOutsideOfPackages("elboroom.cli..", "elboroom.bench..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .because("standard output belongs to the answer of a command");

    @ArchTest
    static final ArchRule NO_STATIC_STATE = fields().that().areDeclaredInClassesThat().resideInAPackage("elboroom..")
            .and().areStatic().should().beFinal()
            .because("objects are handed over by constructor, so nothing needs a global place");

    @ArchTest
    static final ArchRule EVERYTHING_IS_NULL_MARKED = classes().that()
            .doNotHaveModifier(JavaModifier.SYNTHETIC).should(new BeNullMarked())
            .because("NullAway reads only what is marked");

    /// With an executor of its caller a future makes no thread.
    private static boolean poolsImplicitly(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(CompletableFuture.class) && call.getName().endsWith("Async")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(assignableTo(Executor.class));
    }

    private static boolean mentionsDjl(JavaCall<?> call) {
        var djl = resideInAPackage(DJL);
        return djl.test(call.getTarget().getRawReturnType())
                || call.getTarget().getRawParameterTypes().stream().anyMatch(djl);
    }

    private static DescribedPredicate<JavaCall<?>> describe(String what,
            java.util.function.Predicate<JavaCall<?>> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }

    /// Each package directly under `ui` is a feature, with those below it, but for those that all may use.
    private static final class Features implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            boolean feature = resideInAPackage("elboroom.ui..").and(not(resideInAnyPackage(UI_SUPPORT))).test(type);
            return feature ? SliceIdentifier.of(feature(type.getPackageName())) : SliceIdentifier.ignore();
        }

        private static String feature(String packageName) {
            String below = packageName.substring("elboroom.ui.".length());
            return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
        }

        @Override
        public String getDescription() {
            return "features of the window";
        }
    }

    private static final class BeNullMarked extends ArchCondition<JavaClass> {

        BeNullMarked() {
            super("be in a package whose package-info.java says @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in a package without @NullMarked"));
        }
    }
}
