/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.train.EngineClassPath;
import org.sparsha.train.TrainingException;

/** Whether training is installed and, where it isn't, what can be done about it: the same on the command line and in the window. */
public sealed interface TrainingOffer {

    /** What is installed: the training process with its libraries. */
    String FEATURE = "org.sparsha.train.feature";

    /**
     * It is installed.
     *
     * @param engine its classes
     */
    record Here(EngineClassPath engine) implements TrainingOffer {
    }

    /**
     * It isn't, and a site on this machine has it.
     *
     * @param site the site
     */
    record Offered(Path site) implements TrainingOffer {

        /** @return what a person is asked */
        public String question() {
            return "Training is not installed: it is large, some hundred megabytes. Install it from " + site + " now?";
        }

        /** @return what does it on a command line */
        public String command() {
            return "sparsha plugin install " + FEATURE + " --from " + site;
        }
    }

    /**
     * It isn't, and nobody knows where it is.
     *
     * @param sentence what to do, for a person
     */
    record Nowhere(String sentence) implements TrainingOffer {
    }

    /**
     * Looks; installs nothing.
     *
     * @param installFolder where the product lies
     * @return what is found
     * @throws TrainingException where an engine is there that can't be read
     */
    static TrainingOffer of(Path installFolder) throws TrainingException {
        EngineClassPath engine = EngineClassPath.find(installFolder);
        if (engine.isPresent()) {
            return new Here(engine);
        }
        Optional<Path> site = OwnSite.find(installFolder);
        return site.isPresent() ? new Offered(site.get())
                : new Nowhere("Training is not installed. 'sparsha plugin install " + FEATURE + " --from SITE' installs it, where SITE is "
                        + "the update site of this version: " + (OwnSite.clone(installFolder).isPresent()
                                ? "./verify makes it, as releng/org.sparsha.site/target/repository."
                                : "sparsha-workbench-site.zip, which is found by itself beside the product's folder, or an address."));
    }
}
