/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/suivi-page.h"

#include "dossier/agent-card.h"
#include "dossier/attentes-card.h"
#include "dossier/carnet-card.h"
#include "dossier/conditions-card.h"
#include "dossier/conventions-card.h"
#include "dossier/ecarts-card.h"
#include "dossier/echeances-card.h"
#include "dossier/etape-card.h"
#include "dossier/phase-row.h"
#include "dossier/prix-card.h"
#include "dossier/regles-card.h"
#include "model/adaptation.h"
#include "dossier/version-card.h"
#include "model/apercu-calcul.h"

#include <adwaita.h>

#define LARGEUR_DROITE 400
#define SANS_LIMITE 8000
#define ECART 16

struct _SuiviPage
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  char *dossier; /* the one whose phases are shown */

  GtkWidget *gauche;
  GtkWidget *colonne; /* holds the right side to its width */
  GtkWidget *droite;
  GtkWidget *demarches;
  GtkWidget *rappels;
  GtkWidget *phases;
  GtkWidget *regles;
  GtkWidget *echeances;
};

G_DEFINE_FINAL_TYPE (SuiviPage, suivi_page, GTK_TYPE_WIDGET)

/* Phases: the rows stay as long as the dossier and its phases do, for the keyboard's sake. */

static gboolean
rows_match (SuiviPage *self,
            GPtrArray *codes)
{
  GtkWidget *row = gtk_widget_get_first_child (self->phases);

  for (guint i = 0; i < codes->len; i++)
    {
      if (row == NULL ||
          g_strcmp0 (phase_row_get_code (JALONS_PHASE_ROW (row)), codes->pdata[i]) != 0)
        return FALSE;
      row = gtk_widget_get_next_sibling (row);
    }

  return row == NULL;
}

/* What the rows say of themselves, kept while they are made again: which are unfolded. */
static GHashTable *
list_unfolded (SuiviPage *self)
{
  GHashTable *ouvertes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (self->phases); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (phase_row_is_expanded (JALONS_PHASE_ROW (row)))
      g_hash_table_add (ouvertes, g_strdup (phase_row_get_code (JALONS_PHASE_ROW (row))));

  return ouvertes;
}

static char *
get_focused (SuiviPage *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->phases);

  return row != NULL ? g_strdup (phase_row_get_code (JALONS_PHASE_ROW (row))) : NULL;
}

static void
build_rows (SuiviPage  *self,
            GPtrArray  *codes,
            GHashTable *ouvertes)
{
  Phase *courante = dossier_get_current_phase (dossier_courant_get_complet (self->courant));
  g_autofree char *focus = get_focused (self);
  GtkWidget *row;
  GtkWidget *choisie = NULL;

  while ((row = gtk_widget_get_first_child (self->phases)) != NULL)
    gtk_box_remove (GTK_BOX (self->phases), row);

  for (guint i = 0; i < codes->len; i++)
    {
      const char *code = codes->pdata[i];

      row = phase_row_new (self->courant, code);
      phase_row_set_expanded (JALONS_PHASE_ROW (row),
                              ouvertes != NULL
                                ? g_hash_table_contains (ouvertes, code)
                                : courante != NULL && g_strcmp0 (courante->code, code) == 0);
      if (i > 0)
        gtk_widget_add_css_class (row, "ruled-top");
      gtk_box_append (GTK_BOX (self->phases), row);
      if (g_strcmp0 (focus, code) == 0)
        choisie = row;
    }
  /* The keyboard follows the phase that was moved; where it was dropped, it goes to the first one. */
  if (focus != NULL)
    gtk_widget_child_focus (choisie != NULL ? choisie : self->phases, GTK_DIR_TAB_FORWARD);
}

static void
refresh_cb (SuiviPage *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const char *uuid = dossier_courant_get_uuid (self->courant);
  const gboolean meme = g_strcmp0 (self->dossier, uuid) == 0;
  g_autoptr (GPtrArray) codes = NULL;
  g_autoptr (GHashTable) ouvertes = NULL;

  if (complet == NULL)
    return;

  codes = adaptation_list_phases (complet);
  gtk_widget_set_visible (self->phases, codes->len > 0);
  if (meme && rows_match (self, codes))
    {
      for (GtkWidget *row = gtk_widget_get_first_child (self->phases); row != NULL;
           row = gtk_widget_get_next_sibling (row))
        phase_row_refresh (JALONS_PHASE_ROW (row));
      return;
    }

  ouvertes = meme ? list_unfolded (self) : NULL;
  g_free (self->dossier);
  self->dossier = g_strdup (uuid);
  build_rows (self, codes, ouvertes);
}

static void
scroll_to (SuiviPage *self,
           GtkWidget *widget)
{
  GtkWidget *fenetre = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *ajustement;
  graphene_rect_t bornes;

  if (fenetre == NULL || !gtk_widget_compute_bounds (widget, fenetre, &bornes))
    return;

  ajustement = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fenetre));
  gtk_adjustment_set_value (ajustement,
                            gtk_adjustment_get_value (ajustement) + bornes.origin.y - ECART);
}

static void
suivi_page_dispose (GObject *object)
{
  SuiviPage *self = JALONS_SUIVI_PAGE (object);

  g_clear_pointer (&self->gauche, gtk_widget_unparent);
  g_clear_pointer (&self->colonne, gtk_widget_unparent);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->dossier, g_free);

  G_OBJECT_CLASS (suivi_page_parent_class)->dispose (object);
}

static void
suivi_page_class_init (SuiviPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = suivi_page_dispose;
  gtk_widget_class_set_css_name (widget_class, "suivipage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
suivi_page_init (SuiviPage *self)
{
  GtkBoxLayout *disposition =
    GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_spacing (disposition, ECART);
  gtk_widget_add_css_class (GTK_WIDGET (self), "page-margins");
  self->gauche = gtk_box_new (GTK_ORIENTATION_VERTICAL, ECART);
  self->droite = gtk_box_new (GTK_ORIENTATION_VERTICAL, ECART);
  self->phases = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->phases, "card");
  gtk_widget_set_hexpand (self->gauche, TRUE);
  self->colonne = adw_clamp_new ();
  adw_clamp_set_child (ADW_CLAMP (self->colonne), self->droite);
  gtk_widget_set_parent (self->gauche, GTK_WIDGET (self));
  gtk_widget_set_parent (self->colonne, GTK_WIDGET (self));
  suivi_page_set_mince (self, FALSE);
}

/**
 * suivi_page_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
suivi_page_new (DossierCourant *courant)
{
  SuiviPage *self = g_object_new (TYPE_SUIVI_PAGE, NULL);

  self->courant = g_object_ref (courant);
  self->regles = regles_card_new (courant);
  self->echeances = echeances_card_new (courant);
  gtk_box_append (GTK_BOX (self->gauche), etape_card_new (courant));
  gtk_box_append (GTK_BOX (self->gauche), self->phases);
  gtk_box_append (GTK_BOX (self->gauche), ecarts_card_new (courant));
  gtk_box_append (GTK_BOX (self->gauche), attentes_card_new (courant));
  gtk_box_append (GTK_BOX (self->gauche), agent_card_new (courant));
  gtk_box_append (GTK_BOX (self->droite), conditions_card_new (courant));
  gtk_box_append (GTK_BOX (self->droite), self->regles);
  gtk_box_append (GTK_BOX (self->droite), self->echeances);
  gtk_box_append (GTK_BOX (self->droite), conventions_card_new (courant));
  gtk_box_append (GTK_BOX (self->droite), prix_card_new (courant));
  gtk_box_append (GTK_BOX (self->droite), version_card_new (courant));
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}

/**
 * suivi_page_set_mince:
 * @mince: whether the room is small
 *
 * Puts the right column under the left one.
 */
void
suivi_page_set_mince (SuiviPage *self,
                      gboolean   mince)
{
  GtkLayoutManager *disposition;

  g_return_if_fail (JALONS_IS_SUIVI_PAGE (self));

  disposition = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (disposition),
                                  mince ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->colonne, mince ? -1 : LARGEUR_DROITE, -1);
  adw_clamp_set_maximum_size (ADW_CLAMP (self->colonne), mince ? SANS_LIMITE : LARGEUR_DROITE);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->colonne),
                                      mince ? SANS_LIMITE : LARGEUR_DROITE);
}

/**
 * suivi_page_show_phase:
 * @code: a phase
 *
 * Unfolds a phase and scrolls to it.
 */
void
suivi_page_show_phase (SuiviPage  *self,
                       const char *code)
{
  g_return_if_fail (JALONS_IS_SUIVI_PAGE (self));

  for (GtkWidget *row = gtk_widget_get_first_child (self->phases); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (phase_row_get_code (JALONS_PHASE_ROW (row)), code) == 0)
      {
        phase_row_set_expanded (JALONS_PHASE_ROW (row), TRUE);
        gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
        scroll_to (self, row);
      }
}

/**
 * suivi_page_show_echeances:
 *
 * Scrolls to the deadlines.
 */
void
suivi_page_show_echeances (SuiviPage *self)
{
  g_return_if_fail (JALONS_IS_SUIVI_PAGE (self));

  scroll_to (self, self->echeances);
}

/**
 * suivi_page_show_regles:
  self->demarches = demarches_card_new (courant);
  self->rappels = rappels_card_new (courant);
 *
 * Scrolls to what the rules say, with the keyboard on what can be done about it.
  gtk_box_append (GTK_BOX (self->gauche), self->demarches);
 */
void
suivi_page_show_regles (SuiviPage *self)
{
  g_return_if_fail (JALONS_IS_SUIVI_PAGE (self));

  gtk_box_append (GTK_BOX (self->droite), self->rappels);
  gtk_box_append (GTK_BOX (self->droite), echanges_card_new (courant));
  scroll_to (self, self->regles);
  gtk_widget_child_focus (self->regles, GTK_DIR_TAB_FORWARD);
}
