#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The shipped table under every set of conditions, held to what it promises.</summary>
    [TestClass]
    public class PairingTableTests
    {
        private const int States = 8;
        private const int Conditions = 13;

        [TestMethod]
        public void Every_row_has_states_and_a_condition_that_are_there_and_leads_somewhere_else()
        {
            Assert.AreEqual(17, PairingTable.RowCount);
            for (int row = 0; row < PairingTable.RowCount; row++)
            {
                int states = PairingTable.Cell(row, PairingTable.States);
                int next = PairingTable.Cell(row, PairingTable.Next);
                Check.That(states > 0 && states < 1 << States, "states of row", row);
                Check.That(PairingTable.Cell(row, PairingTable.Condition) < Conditions, "condition of row", row);
                Check.That((states & (1 << next)) == 0, "a row leads out of its states, row", row);
            }
        }

        [TestMethod]
        public void Every_row_is_taken_from_each_of_its_states()
        {
            for (int row = 0; row < PairingTable.RowCount; row++)
            {
                int condition = 1 << PairingTable.Cell(row, PairingTable.Condition);
                for (int state = 0; state < States; state++)
                {
                    if ((PairingTable.Cell(row, PairingTable.States) & (1 << state)) != 0)
                    {
                        Check.Equal(PairingTable.Cell(row, PairingTable.Next), Next(state, condition), "next by the condition of row", row);
                    }
                }
            }
        }

        [TestMethod]
        public void A_window_opens_only_when_the_button_is_let_go_in_its_time_and_nothing_bars_it()
        {
            for (int state = 0; state < States; state++)
            {
                for (int conditions = 0; conditions < 1 << Conditions; conditions++)
                {
                    bool opens = !IsOpen(state) && IsOpen(Next(state, conditions));
                    bool may = state == (int)PairingState.OfferPairing
                        && Has(conditions, PairingCondition.Released)
                        && !Has(conditions, PairingCondition.ReleasedBarred)
                        && !Has(conditions, PairingCondition.Touched);
                    Check.That(opens == may, "window from state " + state.ToString() + ", conditions", conditions);
                }
            }
        }

        [TestMethod]
        public void Bonds_are_forgotten_only_when_the_button_is_let_go_in_its_time_and_until_it_is_done()
        {
            for (int state = 0; state < States; state++)
            {
                for (int conditions = 0; conditions < 1 << Conditions; conditions++)
                {
                    bool forgets = Next(state, conditions) == (int)PairingState.Forgetting;
                    bool may = state == (int)PairingState.Forgetting
                        ? !Has(conditions, PairingCondition.Forgotten)
                        : state == (int)PairingState.OfferForget && Has(conditions, PairingCondition.Released) && !Has(conditions, PairingCondition.Touched);
                    Check.That(forgets == may, "forgetting from state " + state.ToString() + ", conditions", conditions);
                }
            }
        }

        [TestMethod]
        public void A_touch_a_pairing_and_too_many_wrong_passkeys_close_a_window_whatever_else_is_true()
        {
            for (int state = 0; state < States; state++)
            {
                for (int conditions = 0; conditions < 1 << Conditions; conditions++)
                {
                    bool isTouched = Has(conditions, PairingCondition.Touched) && state != (int)PairingState.Forgetting && state != (int)PairingState.Closed;
                    bool isOver = Has(conditions, PairingCondition.Paired) || Has(conditions, PairingCondition.Guessed);
                    if (isTouched || (isOver && IsOpen(state)))
                    {
                        Check.Equal((int)PairingState.Closed, Next(state, conditions), "from state " + state.ToString() + ", conditions", conditions);
                    }
                }
            }
        }

        [TestMethod]
        public void A_closed_window_waits_for_a_press_alone()
        {
            for (int conditions = 0; conditions < 1 << Conditions; conditions++)
            {
                PairingState expected = Has(conditions, PairingCondition.Pressed) ? PairingState.Held : PairingState.Closed;
                Check.Equal((int)expected, Next((int)PairingState.Closed, conditions), "conditions", conditions);
            }
        }

        private static int Next(int state, int conditions)
        {
            return (int)PairingTable.Follow((PairingState)state, conditions);
        }

        private static bool IsOpen(int state)
        {
            return state == (int)PairingState.Open || state == (int)PairingState.Reading;
        }

        private static bool Has(int conditions, int condition)
        {
            return (conditions & (1 << condition)) != 0;
        }
    }
}
