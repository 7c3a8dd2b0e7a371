/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/regle.h"
#include "operations/dossiers.h"
#include "operations/echanges.h"
#include "store/repository.h"
#include "store/store.h"

/* What the tests of operations share: a base in a folder of its own, and its state as text. */

typedef struct
{
  char *dossier;
  char *path;
  Repository *repository;
} Base;

typedef void (*BaseEssai) (Base          *base,
                           gconstpointer  data);

void     base_init      (int           *argc,
                         char        ***argv);
void     base_test      (const char    *path,
                         BaseEssai      essai);
void     base_set_up    (Base          *self,
                         gconstpointer  centre);
void     base_tear_down (Base          *self,
                         gconstpointer  centre);
char    *base_export    (Base          *self);
char    *base_dump      (Base          *self);
char    *base_create    (Base          *self,
                         const char    *prestation,
                         gint64         accord_le);
DossierComplet *base_get (Base         *self,
                          const char   *uuid);
gpointer base_get_fiche (Base          *self,
                         GType          type,
                         const char    *uuid);
Verdict  base_get_verdict (Base        *self,
                           const char  *uuid,
                           const char  *regle);
void     base_undo      (Base          *self);
GBytes  *base_fixture   (const char    *nom);
GPtrArray *base_check_table (Base       *self,
                             GType       type,
                             const char *texte);
