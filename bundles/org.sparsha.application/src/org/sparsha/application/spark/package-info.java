/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Finds an Apache Spark on this machine and starts the job in it, as a process of its own. Nothing of Spark is loaded here. */
package org.sparsha.application.spark;
