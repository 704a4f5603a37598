/** Injection token of the checked options; the class is in config, which rooms may know. */
export const PLAN_TASKS_OPTIONS = Symbol('PLAN_TASKS_OPTIONS');

/** Injection token of the path everything answers under, without slashes at its ends. */
export const BASE_PATH = Symbol('PLAN_TASKS_BASE_PATH');
