/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"
#include "widgets/formulaire-window.h"

G_BEGIN_DECLS

/**
 * Saisie:
 * @dossier: the dossier that the form was opened for: another one may be shown behind it
 * @code: (nullable): what the form is about: a party, a phase, a record
 *
 * What a small form of a dossier needs to do what it asks; the fields are those of its form.
 */
typedef struct
{
  GtkWidget *page;
  DossierCourant *courant;
  char *dossier;
  char *code;
  gint pas;
  GtkWidget *date;
  GtkWidget *nom;
  GtkWidget *choix;
  GtkWidget *texte;
} Saisie;

Saisie     *saisie_new            (GtkWidget          *page,
                                   DossierCourant     *courant,
                                   const char         *code);
void        saisie_free           (gpointer            data);
Repository *saisie_get_repository (Saisie             *self);
GtkWindow  *saisie_present        (FormulaireWindow   *window,
                                   FormulaireValidate  validate,
                                   Saisie             *self);
GtkWidget  *saisie_add_date       (FormulaireWindow   *window,
                                   const char         *label,
                                   gint64              jour);
GtkWidget  *saisie_add_entry      (FormulaireWindow   *window,
                                   const char         *label,
                                   const char         *texte);
const char *saisie_get_text       (GtkWidget          *entry);

G_END_DECLS
