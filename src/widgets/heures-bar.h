/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HeuresContenu:
 * @tenues: minutes of entretiens held
 * @planifiees: minutes of entretiens planned
 * @prevues: minutes due in all, or %CHAMP_ABSENT
 * @origine: (nullable): where @prevues comes from, in words ("20 h au devis")
 * @travail: minutes of personal work
 * @travail_prevu: minutes due, or %CHAMP_ABSENT
 * @travail_compte: whether they count in the hours of the bilan
 * @preparation: minutes of preparation
 * @preparation_prevue: minutes due, or %CHAMP_ABSENT
 * @preparation_compte: whether they count in the hours of the bilan
 */
typedef struct
{
  gint64 tenues;
  gint64 planifiees;
  gint64 prevues;
  const char *origine;
  gint64 travail;
  gint64 travail_prevu;
  gboolean travail_compte;
  gint64 preparation;
  gint64 preparation_prevue;
  gboolean preparation_compte;
} HeuresContenu;

#define JALONS_TYPE_HEURES_BAR (heures_bar_get_type ())
G_DECLARE_FINAL_TYPE (HeuresBar, heures_bar, JALONS, HEURES_BAR, GtkWidget)

GtkWidget *heures_bar_new         (void);
void       heures_bar_set_contenu (HeuresBar           *self,
                                   const HeuresContenu *contenu);
char      *heures_texte_reste     (const HeuresContenu *contenu);
char      *heures_texte_sur       (gint64               minutes,
                                   gint64               prevues,
                                   gboolean             compte);

G_END_DECLS
