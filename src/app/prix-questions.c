/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/prix-questions.h"

#include "app/oui-non.h"

#include <glib/gi18n.h>

/* That of the employer is asked beside its name. */
static const struct
{
  TarifCondition condition;
  const char *question;
  gsize position;
} conditions[] = {
  { TARIF_SUIVI_CME, N_("Does the job retention committee (CME) follow the employee?"),
    G_STRUCT_OFFSET (NouveauDossier, suivi_cme) },
  { TARIF_FIPHFP_CADRE, N_("Does the centre’s agreement with the FIPHFP cover this case?"),
    G_STRUCT_OFFSET (NouveauDossier, fiphfp_cadre) },
  { TARIF_FIPHFP_COLLECTIVITE, N_("Has the employer its own agreement with the FIPHFP?"),
    G_STRUCT_OFFSET (NouveauDossier, fiphfp_collectivite) },
  { TARIF_FIPHFP_CONTRIBUTION, N_("Does the FIPHFP contribute to this assignment?"),
    G_STRUCT_OFFSET (NouveauDossier, fiphfp_contribution) },
};

#define N_CONDITIONS G_N_ELEMENTS (conditions)

struct _PrixQuestions
{
  GtkWidget parent_instance;

  GtkWidget *questions[N_CONDITIONS];
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PrixQuestions, prix_questions, GTK_TYPE_WIDGET)

static gint64 *
get_fait (NouveauDossier *nouveau,
          guint           i)
{
  return G_STRUCT_MEMBER_P (nouveau, conditions[i].position);
}

/* The price depends on a condition if it is missed when it is not answered. */
static gboolean
is_asked (Repository     *repository,
          NouveauDossier *nouveau,
          guint           i)
{
  NouveauDossier sans = *nouveau;
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;

  *get_fait (&sans, i) = CHAMP_ABSENT;
  if (!dossiers_price (repository, &sans, &reponse, NULL))
    return FALSE;

  return reponse.conditions_manquantes != NULL &&
         g_strv_contains ((const char * const *) reponse.conditions_manquantes,
                          tarif_condition_get_code (conditions[i].condition));
}

static void
answered_cb (PrixQuestions *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
prix_questions_dispose (GObject *object)
{
  PrixQuestions *self = JALONS_PRIX_QUESTIONS (object);

  for (guint i = 0; i < N_CONDITIONS; i++)
    g_clear_pointer (&self->questions[i], gtk_widget_unparent);

  G_OBJECT_CLASS (prix_questions_parent_class)->dispose (object);
}

static void
prix_questions_class_init (PrixQuestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = prix_questions_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "prixquestions");
}

static void
prix_questions_init (PrixQuestions *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  for (guint i = 0; i < N_CONDITIONS; i++)
    {
      self->questions[i] = oui_non_new ();
      oui_non_set_question (JALONS_OUI_NON (self->questions[i]), _(conditions[i].question));
      gtk_widget_set_visible (self->questions[i], FALSE);
      g_signal_connect_object (self->questions[i], "changed", G_CALLBACK (answered_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_set_parent (self->questions[i], GTK_WIDGET (self));
    }
}

/**
 * prix_questions_update:
 * @repository: the base that the prestation is in
 * @nouveau: (inout): what is known but for these facts
 *
 * Asks what the price depends on, and puts the answers into @nouveau; an answer that does not
 * matter, or not any more, is left out.
 */
void
prix_questions_update (PrixQuestions  *self,
                       Repository     *repository,
                       NouveauDossier *nouveau)
{
  gboolean asked = FALSE;

  g_return_if_fail (JALONS_IS_PRIX_QUESTIONS (self));

  for (guint i = 0; i < N_CONDITIONS; i++)
    *get_fait (nouveau, i) = oui_non_get_reponse (JALONS_OUI_NON (self->questions[i]));
  for (guint i = 0; i < N_CONDITIONS; i++)
    {
      const gboolean visible = is_asked (repository, nouveau, i);

      gtk_widget_set_visible (self->questions[i], visible);
      if (!visible)
        *get_fait (nouveau, i) = CHAMP_ABSENT;
      asked = asked || visible;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), asked);
}
