// The muscles of the chart. Their names in the reader's language, and where the pain of a point in them is commonly felt, stand in text/…/body.json.

/** Why a hand should be careful at a site; each has its sentence in body.json. */
export type CautionKey = "backOfNeck" | "breast" | "flank" | "sciaticNerve" | "ribs" | "shinNerve" | "fibularNerve" | "innerThigh" | "elbowNerve" | "varicoseVeins" | "shoulderTop";

export interface Muscle {
  /** Latin name, the same in every language. */
  readonly latin: string;
  /** null: nothing beyond the safety check. */
  readonly caution: CautionKey | null;
}

/** By the key that the text files use too. Front and side of the neck are contraindicated, so their muscles (scalenes, sternocleidomastoid) are not here. */
export const muscles = {
  upperTrapezius: { latin: "M. trapezius, pars descendens", caution: "shoulderTop" },
  middleTrapezius: { latin: "M. trapezius, pars transversa", caution: null },
  lowerTrapezius: { latin: "M. trapezius, pars ascendens", caution: "ribs" },
  levatorScapulae: { latin: "M. levator scapulae", caution: null },
  suboccipitals: { latin: "Mm. suboccipitales", caution: "backOfNeck" },
  rhomboids: { latin: "Mm. rhomboidei", caution: "ribs" },
  supraspinatus: { latin: "M. supraspinatus", caution: null },
  infraspinatus: { latin: "M. infraspinatus", caution: null },
  teresMajor: { latin: "M. teres major", caution: null },
  latissimusDorsi: { latin: "M. latissimus dorsi", caution: "ribs" },
  erectorSpinaeThoracic: { latin: "M. erector spinae, pars thoracica", caution: "ribs" },
  erectorSpinaeLumbar: { latin: "M. erector spinae, pars lumbalis", caution: null },
  quadratusLumborum: { latin: "M. quadratus lumborum", caution: "flank" },
  gluteusMaximus: { latin: "M. gluteus maximus", caution: null },
  gluteusMedius: { latin: "M. gluteus medius", caution: null },
  gluteusMinimus: { latin: "M. gluteus minimus", caution: null },
  piriformis: { latin: "M. piriformis", caution: "sciaticNerve" },
  medialHamstrings: { latin: "M. semitendinosus, M. semimembranosus", caution: null },
  bicepsFemoris: { latin: "M. biceps femoris", caution: null },
  gastrocnemiusMedial: { latin: "M. gastrocnemius, caput mediale", caution: "varicoseVeins" },
  gastrocnemiusLateral: { latin: "M. gastrocnemius, caput laterale", caution: "varicoseVeins" },
  soleus: { latin: "M. soleus", caution: "varicoseVeins" },
  posteriorDeltoid: { latin: "M. deltoideus, pars spinalis", caution: null },
  triceps: { latin: "M. triceps brachii", caution: null },
  forearmExtensors: { latin: "Mm. extensores antebrachii", caution: null },
  anteriorDeltoid: { latin: "M. deltoideus, pars clavicularis", caution: null },
  biceps: { latin: "M. biceps brachii", caution: null },
  forearmFlexors: { latin: "Mm. flexores antebrachii", caution: "elbowNerve" },
  pectoralisMajor: { latin: "M. pectoralis major", caution: "breast" },
  tensorFasciaeLatae: { latin: "M. tensor fasciae latae", caution: null },
  rectusFemoris: { latin: "M. rectus femoris", caution: null },
  vastusLateralis: { latin: "M. vastus lateralis", caution: null },
  vastusMedialis: { latin: "M. vastus medialis", caution: null },
  adductors: { latin: "Mm. adductores", caution: "innerThigh" },
  tibialisAnterior: { latin: "M. tibialis anterior", caution: "shinNerve" },
  fibularisLongus: { latin: "M. fibularis longus", caution: "fibularNerve" },
} as const satisfies Record<string, Muscle>;

export type MuscleKey = keyof typeof muscles;
