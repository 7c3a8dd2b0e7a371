/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/dossier-row.h"

#include "base/instant.h"
#include "dossiers/apercu-textes.h"
#include "dossiers/dossier-cellules.h"
#include "model/echeance.h"
#include "widgets/phase-square.h"
#include "widgets/statut-pill.h"

#include <string.h>

/* Between the phase and what comes next. */
#define SEPARATEUR " · "

struct _DossierRow
{
  GtkWidget parent_instance;

  Apercu *apercu;
  GSignalGroup *suivi;

  DossierRowEtat etat;

  GtkWidget *titre;
  GtkWidget *ligne;
  GtkWidget *coche;
  GtkWidget *boite;
  GtkWidget *nom;
  GtkWidget *etape;
  GtkWidget *suite;
  GtkWidget *details;
  StatutPill *echeance;
  PhaseSquare *carre;

  TableauColonnes *tableau; /* (nullable): of the row of a table */
  GtkWidget *cellules;
};

G_DEFINE_FINAL_TYPE (DossierRow, dossier_row, GTK_TYPE_WIDGET)

static gboolean
shows (DossierRow      *self,
       DossierColonnes  colonne)
{
  return (self->etat.colonnes & colonne) != 0;
}

static void
show_echeance (DossierRow *self,
               gint64      jour)
{
  g_autofree char *drapeau = apercu_texte_drapeau (self->apercu, jour);

  const gboolean visible = drapeau != NULL && shows (self, DOSSIER_COLONNE_ECHEANCE);

  gtk_widget_set_visible (GTK_WIDGET (self->echeance), visible);
  if (visible)
    statut_pill_set_echeance (self->echeance, echeance_etat_at (self->apercu->echeance_le, jour),
                              drapeau);
}

static void
show_seconde (DossierRow *self,
              gint64      maintenant)
{
  const gboolean phase = apercu_has_phase (self->apercu);
  const gboolean date = apercu_has_suite (self->apercu, maintenant);
  const gboolean etape_montree = shows (self, DOSSIER_COLONNE_ETAPE);
  g_autofree char *etape = apercu_texte_etape (self->apercu);
  g_autofree char *suite = apercu_texte_suite (self->apercu, maintenant);
  g_autofree char *texte = g_strconcat (etape_montree ? SEPARATEUR : "", suite, NULL);
  const gboolean suite_montree = suite != NULL && shows (self, DOSSIER_COLONNE_SUITE);

  phase_square_set_rang (self->carre,
                         phase ? (int) self->apercu->phase_rang : PHASE_SQUARE_AUCUNE);
  gtk_widget_set_visible (GTK_WIDGET (self->carre), etape_montree);
  gtk_widget_set_visible (self->etape, etape_montree);
  gtk_widget_set_visible (self->suite, suite_montree);
  gtk_label_set_text (GTK_LABEL (self->etape), etape);
  gtk_label_set_text (GTK_LABEL (self->suite), suite_montree ? texte : "");
  /* A date stays whole; words may give way, and the tooltip has them. */
  gtk_label_set_ellipsize (GTK_LABEL (self->suite),
                           date ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

static void
show_details (DossierRow *self)
{
  g_autofree char *details = apercu_texte_details (
    self->apercu, shows (self, DOSSIER_COLONNE_COLLECTIVITE),
    shows (self, DOSSIER_COLONNE_REFERENCE), shows (self, DOSSIER_COLONNE_CONSEILLER));

  gtk_widget_set_visible (self->details, details != NULL);
  gtk_label_set_text (GTK_LABEL (self->details), details != NULL ? details : "");
}

static void
update_cells (DossierRow *self,
              gint64      maintenant)
{
  g_autofree char *phrase = tableau_colonnes_make_phrase (self->tableau, self->apercu, maintenant);

  dossier_cellules_show (JALONS_DOSSIER_CELLULES (self->cellules), self->apercu, maintenant);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase, -1);
}

static void
update (DossierRow *self)
{
  const gint64 maintenant = instant_now ();
  g_autofree char *nom = NULL;
  g_autofree char *phrase = NULL;

  if (self->apercu == NULL)
    return;
  if (self->tableau != NULL)
    {
      update_cells (self, maintenant);
      return;
    }

  nom = apercu_texte_nom (self->apercu);
  phrase = apercu_texte_phrase (self->apercu, maintenant);
  gtk_label_set_markup (GTK_LABEL (self->nom), nom);
  show_seconde (self, maintenant);
  show_details (self);
  show_echeance (self, instant_get_jour (maintenant));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase, -1);
}

static void
dossier_row_dispose (GObject *object)
{
  DossierRow *self = JALONS_DOSSIER_ROW (object);

  g_clear_object (&self->suivi);
  g_clear_object (&self->apercu);
  g_clear_object (&self->tableau);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_DOSSIER_ROW);

  G_OBJECT_CLASS (dossier_row_parent_class)->dispose (object);
}

static void
dossier_row_class_init (DossierRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_row_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (widget_class, "dossierrow");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossiers/dossier-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, DossierRow, titre);
  gtk_widget_class_bind_template_child (widget_class, DossierRow, ligne);
  gtk_widget_class_bind_template_child (widget_class, DossierRow, coche);
  gtk_widget_class_bind_template_child (widget_class, DossierRow, details);
  gtk_widget_class_bind_template_child (widget_class, DossierRow, boite);
  gtk_widget_class_bind_template_child (widget_class, DossierRow, nom);
  gtk_widget_class_bind_template_child (widget_class, DossierRow, etape);
  gtk_widget_class_bind_template_child (widget_class, DossierRow, suite);
  gtk_widget_class_bind_template_child (widget_class, DossierRow, echeance);
  gtk_widget_class_bind_template_child (widget_class, DossierRow, carre);
}

/* Asked for when the pointer rests: setting a tooltip asks the display where the pointer is, and a
 * keystroke in the search binds two hundred rows. */
static gboolean
query_tooltip_cb (GtkLabel   *label,
                  gint        x,
                  gint        y,
                  gboolean    keyboard_mode,
                  GtkTooltip *tooltip)
{
  const char *texte = gtk_label_get_text (label);

  if (g_str_has_prefix (texte, SEPARATEUR))
    texte += strlen (SEPARATEUR);
  gtk_tooltip_set_text (tooltip, texte);
  return *texte != '\0';
}

static void
tell_whole (GtkWidget *label)
{
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

static void
dossier_row_init (DossierRow *self)
{
  g_type_ensure (JALONS_TYPE_PHASE_SQUARE);
  g_type_ensure (JALONS_TYPE_STATUT_PILL);
  gtk_widget_init_template (GTK_WIDGET (self));
  tell_whole (self->etape);
  tell_whole (self->suite);
  tell_whole (self->details);
  self->etat.colonnes = DOSSIER_COLONNES_PAR_DEFAUT;
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->suivi = g_signal_group_new (TYPE_APERCU);
  g_signal_group_connect_swapped (self->suivi, "notify", G_CALLBACK (update), self);
}

/**
 * dossier_row_new:
 *
 * Returns: a row without a dossier
 */
GtkWidget *
dossier_row_new (void)
{
  return g_object_new (JALONS_TYPE_DOSSIER_ROW, NULL);
}

/**
 * dossier_row_new_cells:
 * @colonnes: (transfer none): of the table
 *
 * Returns: a row without a dossier, with a cell for each column
 */
GtkWidget *
dossier_row_new_cells (TableauColonnes *colonnes)
{
  DossierRow *self = g_object_new (JALONS_TYPE_DOSSIER_ROW, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_ROW, NULL);

  self->tableau = g_object_ref (colonnes);
  self->cellules = dossier_cellules_new (colonnes);
  gtk_widget_set_visible (self->boite, FALSE);
  gtk_box_append (GTK_BOX (self->ligne), self->cellules);
  g_signal_connect_object (colonnes, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * dossier_row_set_apercu:
 * @apercu: (nullable): what to show, followed as it changes
 *
 * Shows @apercu.
 */
void
dossier_row_set_apercu (DossierRow *self,
                        Apercu     *apercu)
{
  g_return_if_fail (JALONS_IS_DOSSIER_ROW (self));

  if (!g_set_object (&self->apercu, apercu))
    return;

  g_signal_group_set_target (self->suivi, apercu);
  update (self);
}

static void
show_titre (DossierRow *self,
            const char *titre)
{
  gtk_widget_set_visible (self->titre, titre != NULL);
  if (titre != NULL)
    gtk_label_set_text (GTK_LABEL (self->titre), titre);
}

static void
set_selected (DossierRow *self,
              gboolean    selected)
{
  if (selected)
    gtk_widget_set_state_flags (self->ligne, GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (self->ligne, GTK_STATE_FLAG_SELECTED);
}

/**
 * dossier_row_set_etat:
 * @etat: how it stands in the list; its title is copied
 *
 * Shows and tells a screen reader where the row stands.
 */
void
dossier_row_set_etat (DossierRow           *self,
                      const DossierRowEtat *etat)
{
  const guint colonnes = self->etat.colonnes;
  const gboolean retenu = etat->choix ? etat->choisi : etat->ouvert;

  g_return_if_fail (JALONS_IS_DOSSIER_ROW (self));

  self->etat = *etat;
  self->etat.titre = NULL;
  show_titre (self, etat->titre);
  set_selected (self, etat->ouvert || etat->choisi);
  gtk_widget_set_visible (self->coche, etat->choix);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->coche), etat->choisi);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, retenu, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int) etat->rang, GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                  (int) etat->total, -1);
  if (colonnes != etat->colonnes)
    update (self);
}

static int
measure_width (GtkWidget *widget)
{
  int largeur;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &largeur, NULL, NULL);
  return largeur;
}

/**
 * dossier_row_fit:
 * @largeur: that the row is going to have, in application pixels
 *
 * Lets the name take other lines where the first has no room for it. GTK tries some three hundred
 * breaks for a label that may wrap: those that fit must not pay for it at each letter of the search.
 */
void
dossier_row_fit (DossierRow *self,
                 int         largeur)
{
  int besoin;

  g_return_if_fail (JALONS_IS_DOSSIER_ROW (self));

  if (self->tableau != NULL)
    return;

  besoin = measure_width (gtk_widget_get_parent (self->nom)) + measure_width (self->ligne) -
           measure_width (self->boite);
  gtk_label_set_wrap (GTK_LABEL (self->nom), besoin > largeur);
  gtk_label_set_ellipsize (GTK_LABEL (self->nom),
                           besoin > largeur ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

/**
 * dossier_row_has_title:
 *
 * Returns: whether a group begins with it
 */
gboolean
dossier_row_has_title (DossierRow *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIER_ROW (self), FALSE);

  return gtk_widget_get_visible (self->titre);
}
