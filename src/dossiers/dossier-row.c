/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/dossier-row.h"

#include "base/instant.h"
#include "dossiers/apercu-textes.h"
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

  GtkWidget *boite;
  GtkWidget *nom;
  GtkWidget *etape;
  GtkWidget *suite;
  StatutPill *echeance;
  PhaseSquare *carre;
};

G_DEFINE_FINAL_TYPE (DossierRow, dossier_row, GTK_TYPE_WIDGET)

static void
show_echeance (DossierRow *self,
               gint64      jour)
{
  g_autofree char *drapeau = apercu_texte_drapeau (self->apercu, jour);

  gtk_widget_set_visible (GTK_WIDGET (self->echeance), drapeau != NULL);
  if (drapeau != NULL)
    statut_pill_set_echeance (self->echeance, echeance_etat_at (self->apercu->echeance_le, jour),
                              drapeau);
}

static void
show_seconde (DossierRow *self,
              gint64      maintenant)
{
  const gboolean phase = apercu_has_phase (self->apercu);
  const gboolean date = apercu_has_suite (self->apercu, maintenant);
  g_autofree char *etape = apercu_texte_etape (self->apercu);
  g_autofree char *suite = apercu_texte_suite (self->apercu, maintenant);
  g_autofree char *texte = suite != NULL ? g_strconcat (SEPARATEUR, suite, NULL) : g_strdup ("");

  phase_square_set_rang (self->carre,
                         phase ? (int) self->apercu->phase_rang : PHASE_SQUARE_AUCUNE);
  gtk_label_set_text (GTK_LABEL (self->etape), etape);
  gtk_label_set_text (GTK_LABEL (self->suite), texte);
  /* A date stays whole; words may give way, and the tooltip has them. */
  gtk_label_set_ellipsize (GTK_LABEL (self->suite),
                           date ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

/* The row of the list is what a screen reader stops at, and it takes no name from its child. */
static void
name_row (DossierRow *self,
          const char *phrase)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase, -1);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase,
                                    -1);
}

static void
update (DossierRow *self)
{
  const gint64 maintenant = instant_now ();
  g_autofree char *nom = NULL;
  g_autofree char *phrase = NULL;

  if (self->apercu == NULL)
    return;

  nom = apercu_texte_nom (self->apercu);
  phrase = apercu_texte_phrase (self->apercu, maintenant);
  gtk_label_set_markup (GTK_LABEL (self->nom), nom);
  show_seconde (self, maintenant);
  show_echeance (self, instant_get_jour (maintenant));
  name_row (self, phrase);
}

static void
dossier_row_dispose (GObject *object)
{
  DossierRow *self = JALONS_DOSSIER_ROW (object);

  g_clear_object (&self->suivi);
  g_clear_object (&self->apercu);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_DOSSIER_ROW);

  G_OBJECT_CLASS (dossier_row_parent_class)->dispose (object);
}

static void
dossier_row_class_init (DossierRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_row_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "dossierrow");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossiers/dossier-row.ui");
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
