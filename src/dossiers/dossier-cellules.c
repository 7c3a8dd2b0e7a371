/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/dossier-cellules.h"

#include "base/instant.h"
#include "dossiers/apercu-textes.h"
#include "dossiers/tableau-layout.h"
#include "model/codes.h"
#include "model/echeance.h"
#include "widgets/phase-square.h"
#include "widgets/statut-pill.h"

#include <glib/gi18n.h>

struct _DossierCellules
{
  GtkWidget parent_instance;

  TableauColonnes *colonnes;
  GtkWidget *cellules[TABLEAU_N_COLONNES];
  GtkWidget *labels[TABLEAU_N_COLONNES]; /* NULL for what a pill says */
  PhaseSquare *carre;
  StatutPill *statut;
  StatutPill *echeance;
};

G_DEFINE_FINAL_TYPE (DossierCellules, dossier_cellules, GTK_TYPE_WIDGET)

/* Asked for when the pointer rests, as in the rows of the list. */
static gboolean
query_tooltip_cb (GtkLabel   *label,
                  gint        x,
                  gint        y,
                  gboolean    keyboard_mode,
                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

static void
add_label (DossierCellules *self,
           TableauColonne   colonne)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), tableau_colonne_is_number (colonne) ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  /* It has what a pill leaves. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  if (colonne != TABLEAU_AGENT)
    gtk_widget_add_css_class (label, "secondary");
  if (colonne == TABLEAU_REFERENCE || colonne == TABLEAU_ENTRETIEN ||
      tableau_colonne_is_number (colonne))
    gtk_widget_add_css_class (label, "tabular");
  gtk_box_append (GTK_BOX (self->cellules[colonne]), label);
  self->labels[colonne] = label;
}

static StatutPill *
add_pill (DossierCellules *self,
          TableauColonne   colonne)
{
  GtkWidget *pill = statut_pill_new ();

  statut_pill_set_shrinks (JALONS_STATUT_PILL (pill));
  gtk_box_append (GTK_BOX (self->cellules[colonne]), pill);
  return JALONS_STATUT_PILL (pill);
}

static void
fill_cells (DossierCellules *self)
{
  for (guint i = 0; i < TABLEAU_N_COLONNES; i++)
    {
      self->cellules[i] = g_object_new (GTK_TYPE_BOX, "accessible-role",
                                        GTK_ACCESSIBLE_ROLE_GRID_CELL, "spacing", 8, NULL);
      gtk_widget_set_overflow (self->cellules[i], GTK_OVERFLOW_HIDDEN);
      gtk_widget_set_parent (self->cellules[i], GTK_WIDGET (self));
      if (i == TABLEAU_STATUT)
        self->statut = add_pill (self, i);
      if (i == TABLEAU_ECHEANCE)
        self->echeance = add_pill (self, i);
      if (i == TABLEAU_PHASE)
        {
          self->carre = JALONS_PHASE_SQUARE (phase_square_new ());
          gtk_widget_set_valign (GTK_WIDGET (self->carre), GTK_ALIGN_CENTER);
          gtk_box_append (GTK_BOX (self->cellules[i]), GTK_WIDGET (self->carre));
        }
      if (i != TABLEAU_STATUT)
        add_label (self, i);
    }
}

/* Statuts that are told apart at a glance, besides their word. */
static const char *
get_statut_icon (const char *statut)
{
  static const struct { const char *statut; const char *icone; } icones[] = {
    { "demande", "importer-symbolic" },       { "entretien_prealable", "entretien-prevu-symbolic" },
    { "conventionnement", "modifier-symbolic" }, { "en_cours", "suivant-symbolic" },
    { "suspendu", "horloge-symbolic" },       { "conclu", "coche-symbolic" },
    { "suivi", "oeil-symbolic" },             { "clos", "verrou-symbolic" },
    { "refuse", "refuse-symbolic" },          { "non_engage", "fermer-symbolic" },
    { "rompu", "fermer-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icones); i++)
    if (g_strcmp0 (icones[i].statut, statut) == 0)
      return icones[i].icone;

  return "dossier-symbolic";
}

static void
show_pills (DossierCellules *self,
            Apercu          *apercu,
            gint64           jour)
{
  const char *statut = code_libelle_find (codes_statut_dossier, apercu->statut);
  g_autofree char *drapeau = apercu_texte_drapeau (apercu, jour);

  gtk_widget_set_visible (GTK_WIDGET (self->statut), statut != NULL);
  if (statut != NULL)
    statut_pill_set (self->statut, pill_genre_of_dossier (apercu->statut),
                     get_statut_icon (apercu->statut), statut);
  gtk_widget_set_visible (GTK_WIDGET (self->echeance), drapeau != NULL);
  if (drapeau != NULL)
    statut_pill_set_echeance (self->echeance, echeance_etat_at (apercu->echeance_le, jour), drapeau);
}

static void
show_cell (DossierCellules *self,
           TableauColonne   colonne,
           Apercu          *apercu,
           gint64           maintenant)
{
  g_autofree char *texte =
    tableau_colonnes_make_texte (self->colonnes, colonne, apercu, maintenant);
  g_autofree char *entendu = NULL;

  entendu = g_strdup_printf (_("%s: %s"), tableau_colonne_get_titre (colonne),
                             texte != NULL ? texte : _("none"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cellules[colonne]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, entendu, -1);
  if (colonne == TABLEAU_AGENT)
    {
      g_autofree char *nom = apercu_texte_nom (apercu);

      gtk_label_set_markup (GTK_LABEL (self->labels[colonne]), nom);
    }
  else if (colonne == TABLEAU_ECHEANCE)
    {
      const char *libelle = code_libelle_find (codes_echeance, apercu->echeance_code);

      gtk_label_set_text (GTK_LABEL (self->labels[colonne]), libelle != NULL ? libelle : "");
    }
  else if (self->labels[colonne] != NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->labels[colonne]), texte != NULL ? texte : "");
    }
}

static void
dossier_cellules_dispose (GObject *object)
{
  DossierCellules *self = JALONS_DOSSIER_CELLULES (object);

  for (guint i = 0; i < TABLEAU_N_COLONNES; i++)
    g_clear_pointer (&self->cellules[i], gtk_widget_unparent);
  g_clear_object (&self->colonnes);

  G_OBJECT_CLASS (dossier_cellules_parent_class)->dispose (object);
}

static void
dossier_cellules_class_init (DossierCellulesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_cellules_dispose;

  gtk_widget_class_set_css_name (widget_class, "cellules");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_cellules_init (DossierCellules *self)
{
}

/**
 * dossier_cellules_new:
 * @colonnes: (transfer none): of the table
 *
 * Returns: cells that show nothing yet
 */
GtkWidget *
dossier_cellules_new (TableauColonnes *colonnes)
{
  DossierCellules *self = g_object_new (JALONS_TYPE_DOSSIER_CELLULES, NULL);

  self->colonnes = g_object_ref (colonnes);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), tableau_layout_new (colonnes));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  fill_cells (self);

  return GTK_WIDGET (self);
}

/**
 * dossier_cellules_show:
 * @apercu: (transfer none): what to show
 * @maintenant: an instant
 *
 * Shows @apercu in the columns that show; the others cost nothing.
 */
void
dossier_cellules_show (DossierCellules *self,
                       Apercu          *apercu,
                       gint64           maintenant)
{
  g_return_if_fail (JALONS_IS_DOSSIER_CELLULES (self));

  for (guint i = 0; i < TABLEAU_N_COLONNES; i++)
    {
      const gboolean visible = tableau_colonnes_is_visible (self->colonnes, i);

      gtk_widget_set_visible (self->cellules[i], visible);
      if (visible)
        show_cell (self, i, apercu, maintenant);
    }
  show_pills (self, apercu, instant_get_jour (maintenant));
  phase_square_set_rang (self->carre, apercu_has_phase (apercu) ? (int) apercu->phase_rang
                                                                : PHASE_SQUARE_AUCUNE);
  gtk_widget_set_visible (GTK_WIDGET (self->carre), apercu_has_phase (apercu));
}
