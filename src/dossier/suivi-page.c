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

#define LARGEUR_DROITE 400
#define ECART 16

struct _SuiviPage
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  char *dossier; /* the one whose phases are shown */

  GtkWidget *gauche;
  GtkWidget *droite; /* of one width, or below when the room is small */
  gboolean mince;
  GtkWidget *phases;
  GtkWidget *regles;
  GtkWidget *echeances;
  GtkWidget *demarches;
  GtkWidget *rappels;
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

/* Two columns, or one. Not a GtkBoxLayout: for a width, later versions of GTK take the least height
 * of a child from another width than its natural one, and the least came out above the natural. */

static int
measure_droite (SuiviPage *self)
{
  int minimum;

  gtk_widget_measure (self->droite, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (minimum, LARGEUR_DROITE);
}

static GtkSizeRequestMode
suivi_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
suivi_page_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  SuiviPage *self = JALONS_SUIVI_PAGE (widget);
  const gboolean largeur = orientation == GTK_ORIENTATION_HORIZONTAL;
  const int droite = self->mince ? 0 : measure_droite (self);
  /* The width does not follow from a height, which can be less than a column needs. */
  int for_gauche = largeur ? -1 : for_size;
  int for_droite = largeur ? -1 : self->mince ? for_size : droite;
  int minima[2], naturels[2];

  *minimum_baseline = *natural_baseline = -1;
  if (!largeur)
    {
      gtk_widget_measure (self->gauche, GTK_ORIENTATION_HORIZONTAL, -1, &minima[0], &naturels[0],
                          NULL, NULL);
      /* Whatever the width: what is content with the least height is the widest. */
      if (for_size < 0)
        for_gauche = naturels[0];
      else
        for_gauche = MAX (self->mince ? for_size : for_size - droite - ECART, minima[0]);
    }
  gtk_widget_measure (self->gauche, orientation, for_gauche, &minima[0], &naturels[0], NULL, NULL);
  if (!largeur)
    {
      gtk_widget_measure (self->droite, GTK_ORIENTATION_HORIZONTAL, -1, &minima[1], &naturels[1],
                          NULL, NULL);
      for_droite = for_droite < 0 ? naturels[1] : MAX (for_droite, minima[1]);
    }
  gtk_widget_measure (self->droite, orientation, for_droite, &minima[1], &naturels[1], NULL, NULL);

  if (largeur && !self->mince)
    minima[1] = naturels[1] = droite;
  /* Side by side along the width, one under the other along the height. */
  if (largeur != self->mince)
    {
      *minimum = minima[0] + ECART + minima[1];
      *natural = naturels[0] + ECART + naturels[1];
    }
  else
    {
      *minimum = MAX (minima[0], minima[1]);
      *natural = MAX (naturels[0], naturels[1]);
    }
}

static void
suivi_page_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  SuiviPage *self = JALONS_SUIVI_PAGE (widget);
  int gauche, droite;

  if (self->mince)
    {
      gtk_widget_measure (self->gauche, GTK_ORIENTATION_VERTICAL, width, NULL, &gauche, NULL, NULL);
      gtk_widget_size_allocate (self->gauche, &(GtkAllocation) { 0, 0, width, gauche }, -1);
      gtk_widget_measure (self->droite, GTK_ORIENTATION_VERTICAL, width, NULL, &droite, NULL, NULL);
      gtk_widget_size_allocate (self->droite,
                                &(GtkAllocation) { 0, gauche + ECART, width,
                                                   MAX (droite, height - gauche - ECART) }, -1);
      return;
    }

  droite = measure_droite (self);
  gauche = width - droite - ECART;
  gtk_widget_size_allocate (self->gauche, &(GtkAllocation) { 0, 0, gauche, height }, -1);
  gtk_widget_size_allocate (self->droite,
                            &(GtkAllocation) { gauche + ECART, 0, droite, height }, -1);
}

static void
suivi_page_dispose (GObject *object)
{
  SuiviPage *self = JALONS_SUIVI_PAGE (object);

  g_clear_pointer (&self->gauche, gtk_widget_unparent);
  g_clear_pointer (&self->droite, gtk_widget_unparent);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->dossier, g_free);

  G_OBJECT_CLASS (suivi_page_parent_class)->dispose (object);
}

static void
suivi_page_class_init (SuiviPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = suivi_page_dispose;
  widget_class->get_request_mode = suivi_page_get_request_mode;
  widget_class->measure = suivi_page_measure;
  widget_class->size_allocate = suivi_page_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "suivipage");
}

static void
suivi_page_init (SuiviPage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "page-margins");
  self->gauche = gtk_box_new (GTK_ORIENTATION_VERTICAL, ECART);
  self->droite = gtk_box_new (GTK_ORIENTATION_VERTICAL, ECART);
  self->phases = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->phases, "card");
  gtk_widget_set_parent (self->gauche, GTK_WIDGET (self));
  gtk_widget_set_parent (self->droite, GTK_WIDGET (self));
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
  self->demarches = demarches_card_new (courant);
  self->rappels = rappels_card_new (courant);
  gtk_box_append (GTK_BOX (self->gauche), etape_card_new (courant));
  gtk_box_append (GTK_BOX (self->gauche), self->phases);
  gtk_box_append (GTK_BOX (self->gauche), self->demarches);
  gtk_box_append (GTK_BOX (self->gauche), ecarts_card_new (courant));
  gtk_box_append (GTK_BOX (self->gauche), attentes_card_new (courant));
  gtk_box_append (GTK_BOX (self->gauche), agent_card_new (courant));
  gtk_box_append (GTK_BOX (self->droite), conditions_card_new (courant));
  gtk_box_append (GTK_BOX (self->droite), self->regles);
  gtk_box_append (GTK_BOX (self->droite), self->echeances);
  gtk_box_append (GTK_BOX (self->droite), self->rappels);
  gtk_box_append (GTK_BOX (self->droite), echanges_card_new (courant));
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
  g_return_if_fail (JALONS_IS_SUIVI_PAGE (self));

  if (self->mince == mince)
    return;

  self->mince = mince;
  gtk_widget_queue_resize (GTK_WIDGET (self));
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
 * suivi_page_show_ligne:
 * @uuid: a step or a reminder
 *
 * Scrolls to a line of Suivi, with the keyboard on it.
 *
 * Returns: whether it is there
 */
gboolean
suivi_page_show_ligne (SuiviPage  *self,
                       const char *uuid)
{
  GtkWidget *cartes[2];

  g_return_val_if_fail (JALONS_IS_SUIVI_PAGE (self), FALSE);

  cartes[0] = self->demarches;
  cartes[1] = self->rappels;
  for (guint i = 0; i < G_N_ELEMENTS (cartes); i++)
    if (carnet_card_show_ligne (JALONS_CARNET_CARD (cartes[i]), uuid))
      {
        scroll_to (self, cartes[i]);
        return TRUE;
      }

  return FALSE;
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
 *
 * Scrolls to what the rules say, with the keyboard on what can be done about it.
 */
void
suivi_page_show_regles (SuiviPage *self)
{
  g_return_if_fail (JALONS_IS_SUIVI_PAGE (self));

  scroll_to (self, self->regles);
  gtk_widget_child_focus (self->regles, GTK_DIR_TAB_FORWARD);
}
