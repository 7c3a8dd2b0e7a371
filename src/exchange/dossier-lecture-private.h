/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/dossier-cles-private.h"
#include "exchange/dossier-json.h"
#include "exchange/lecture-json.h"

G_BEGIN_DECLS

/* A reading of dossier documents: where it stands, and reading fields by their keys. */

typedef struct
{
  LectureJson *json;
  GPtrArray *fautes;
  GString *chemin;
  const DossierLecteur *lecteur;
  DossierComplet *dossier;       /* the one that is being read */
  Phase *phase;                  /* the one whose objectives are being read */
  const PrestationPhase *modele; /* (nullable): what the service says of it */
} Lecture;

/* Called for each element of an array once its fields are read. */
typedef void (*ReadMore) (Lecture  *self,
                          JsonNode *element,
                          Fiche    *fiche);

gsize       lecture_enter       (Lecture    *self,
                                 const char *cle);
gsize       lecture_enter_rang  (Lecture    *self,
                                 guint       rang);
void        lecture_leave       (Lecture    *self,
                                 gsize       place);
void        lecture_refuse      (Lecture    *self,
                                 JsonNode   *node,
                                 const char *cle,
                                 const char *code,
                                 const char *message);
Fiche      *lecture_new_fiche   (Lecture    *self,
                                 GType       type);
JsonNode   *lecture_get_object  (Lecture    *self,
                                 JsonNode   *parent,
                                 const char *cle,
                                 gboolean    requis);
void        lecture_check_cles  (Lecture    *self,
                                 JsonNode   *node,
                                 const Cles *cles);
void        lecture_read_cles   (Lecture    *self,
                                 JsonNode   *node,
                                 Fiche      *fiche,
                                 const Cles *cles);
void        lecture_read_array  (Lecture    *self,
                                 JsonNode   *parent,
                                 const char *cle,
                                 GType       type,
                                 const Cles *cles,
                                 ReadMore    more);
const char *lecture_get_texte   (Lecture    *self,
                                 JsonNode   *parent,
                                 const char *cle);

G_END_DECLS
